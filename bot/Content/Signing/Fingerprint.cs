using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot.Content.Signing;

/// <summary>Stands for the words of an entry: when they change, so does it. Sign-offs and translations hold on to it.</summary>
internal static class Fingerprint
{
    private const int Digits = 12;

    /// <summary>Whether it has words that somebody hears or taps, so that a clinician signs it.</summary>
    public static bool IsSpoken(Entry entry) => Texts(entry).Any();

    /// <summary>Of what one entry says.</summary>
    public static string Of(Entry entry) => Of([entry]);

    /// <summary>Of what an entry says together with its parts.</summary>
    public static string Of(IEnumerable<Entry> parts)
    {
        // A character that no text holds keeps the end of one from being taken for the beginning of the next.
        var all = string.Join('\u0000', parts.SelectMany(Parts));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..Digits];
    }

    // Whether fear silences it is part of what is signed.
    private static IEnumerable<string> Parts(Entry entry) =>
        Texts(entry).Select(text => text.Source).Append(entry.Contact == Safety.Contact.None ? "" : Names<Safety.Contact>.Of(entry.Contact));

    private static IEnumerable<Template> Texts(Entry entry)
    {
        Template?[] texts =
        [
            entry.Text, entry.Card?.Label, entry.Card?.Disagree,
            entry.Option?.Title, entry.Option?.For, entry.Option?.Against, entry.Option?.Living,
            .. (entry.Prompt?.Choices ?? []).Select(choice => choice.Label),
        ];
        return texts.OfType<Template>();
    }
}
