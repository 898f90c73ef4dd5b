using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;

namespace GuidanceBot.Channels.Page;

/// <summary>One file of the pages, read once and kept in the encodings that browsers ask for.</summary>
internal sealed class PageFile
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string etag;
    private readonly byte[] plain;
    private readonly Lazy<byte[]> gzip;
    private readonly Lazy<byte[]> brotli;

    public PageFile(string contentType, byte[] bytes)
    {
        ContentType = contentType + "; charset=utf-8";
        etag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        plain = bytes;
        // Once it is asked for: as small as can be takes milliseconds a file, and a start has dozens of them.
        gzip = new(() => Compress(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)));
        brotli = new(() => Compress(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    }

    public string ContentType { get; }

    /// <summary>Reads a file and fills its texts in.</summary>
    public static PageFile Read(string file, PageTexts texts)
    {
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var extension = Path.GetExtension(file);
        var text = texts.Fill(File.ReadAllText(file), extension);
        return new PageFile(type, Encoding.UTF8.GetBytes(ForReaders.Without(text, extension)));
    }

    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = etag;
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch == etag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (encoding, bytes) = Best(request.Headers.AcceptEncoding.ToString());
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }

    private (string? Encoding, byte[] Bytes) Best(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? ("br", brotli.Value)
        : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", gzip.Value)
        : (null, plain);

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> encoder)
    {
        using var compressed = new MemoryStream();
        using (var stream = encoder(compressed))
            stream.Write(bytes);
        return compressed.ToArray();
    }
}
