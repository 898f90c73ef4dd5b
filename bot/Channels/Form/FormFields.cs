using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GuidanceBot.Channels.DirectLine;
using Microsoft.AspNetCore.WebUtilities;

namespace GuidanceBot.Channels.Form;

/// <summary>What a page posts.</summary>
/// <param name="Token">Sealed, of the conversation.</param>
/// <param name="Erase">Sealed, that deletes it.</param>
/// <param name="Id">Of this one form: posted again, it counts once.</param>
/// <param name="At">Where the conversation stood when the form was made; null where that is no number.</param>
/// <param name="Choice">Of a button that answers; null where another was pressed.</param>
/// <param name="Text">In the box.</param>
internal sealed partial record FormFields(string Token, string Erase, string Id, long? At, string? Choice, string Text)
{
    /// <summary>More than a browser lets anybody type into the box, however it has to be escaped.</summary>
    public const int LongestBody = 512 * 1024;

    private const int MostFields = 16;
    private const int IdBytes = 12;

    /// <summary>What is to be said.</summary>
    public string Words => Choice ?? Text;

    /// <summary>What was typed beside a button that was pressed: it stays in the box.</summary>
    public string Kept => Choice is null ? "" : Text;

    public bool HasId => Made().IsMatch(Id);

    public static string NewId() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The fields of a post, empty where it has none; null where it is too large to be read.</summary>
    public static async Task<FormFields?> ReadAsync(HttpRequest request, int longest = LongestBody)
    {
        if (await Body.ReadAsync(request, longest) is not { } body) return null;
        var form = await ParseAsync(body);
        return new FormFields(
            Text("token"), Text("erase"), Text("form"), long.TryParse(Text("at"), out var at) ? at : null,
            form.TryGetValue(Choices.Field, out var choice) ? choice.ToString() : null,
            // A browser ends lines as e-mail does; the panel does not.
            Text("text").ReplaceLineEndings("\n"));

        string Text(string name) => form.TryGetValue(name, out var value) ? value[0] ?? "" : "";
    }

    /// <summary>What goes into the conversation.</summary>
    public Activity Message(Token token, string locale) => new()
    {
        Type = Activity.Message,
        From = new ChannelAccount { Id = token.UserId ?? "visitor", Role = "user" },
        Locale = locale,
        Text = Words,
        TextFormat = "plain",
        ChannelData = new JsonObject { ["clientActivityID"] = Id },
    };

    private static async Task<Dictionary<string, Microsoft.Extensions.Primitives.StringValues>> ParseAsync(byte[] body)
    {
        try
        {
            var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MostFields, ValueLengthLimit = LongestBody };
            return await reader.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            // No form of ours: it opens nothing, as an empty one.
            return [];
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{16}$", RegexOptions.NonBacktracking)]
    private static partial Regex Made();
}
