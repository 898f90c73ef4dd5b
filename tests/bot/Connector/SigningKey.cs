using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot.Tests.Connector;

/// <summary>A key a connector signs with, made for one test. Tokens are put together by hand, so that wrong ones can be.</summary>
internal sealed class SigningKey(string? id, params string[] endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string? Id => id;

    /// <summary>Its public half, as the keys document lists it.</summary>
    public JsonObject Public
    {
        get
        {
            var rsaPublic = rsa.ExportParameters(includePrivateParameters: false);
            var key = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = id,
                ["n"] = WebEncoders.Base64UrlEncode(rsaPublic.Modulus!),
                ["e"] = WebEncoders.Base64UrlEncode(rsaPublic.Exponent!),
            };
            if (endorsements.Length > 0) key["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
            return key;
        }
    }

    public string Sign(JsonObject claims) => Write("RS256", claims, bytes => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string SignWith(HashAlgorithmName hash, string algorithm, JsonObject claims) => Write(algorithm, claims, bytes => rsa.SignData(bytes, hash, RSASignaturePadding.Pkcs1));

    /// <summary>Not signed at all.</summary>
    public string Leave(JsonObject claims) => Write("none", claims, _ => []);

    /// <summary>Signed with what everybody knows, taken for a secret.</summary>
    public string SignWithPublicHalf(JsonObject claims, bool asPem) => Write("HS256", claims, bytes => HMACSHA256.HashData(
        asPem ? Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()) : rsa.ExportParameters(false).Modulus!, bytes));

    public void Dispose() => rsa.Dispose();

    private string Write(string algorithm, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (id is not null) header["kid"] = id;
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{WebEncoders.Base64UrlEncode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encode(JsonObject part) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
