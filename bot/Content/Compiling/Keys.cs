using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Compiling;

/// <summary>What a compiled file was made of, as one hash. Of the program it is the build itself: no number that somebody has to raise.</summary>
internal static class Keys
{
    // Raised with each change to how lessons are written: the program has no part in their key, so that they outlast its changes.
    private const string LessonsForm = "1";

    private static readonly Guid reader = typeof(Classifier).Module.ModuleVersionId;
    private static readonly Guid program = typeof(Keys).Module.ModuleVersionId;

    /// <param name="hash">The content's own.</param>
    public static byte[] OfWords(string hash, string locale) => Hash([program.ToString(), reader.ToString(), hash, locale]);

    /// <summary>Lines that are no examples do not count, and neither does a change to what has no part in learning.</summary>
    public static byte[] OfLessons(Teaching teaching) => Hash(
    [
        LessonsForm, reader.ToString(),
        .. Lines(teaching.Topics), .. Lines(teaching.Answers), .. Lines(teaching.Danger), .. Lines(teaching.Ordinary),
        .. teaching.Senses.SelectMany(sense => sense.Words.Prepend("=" + sense.Id)),
    ]);

    // A list begins with how long it is: what stands in one cannot be taken for the next one's.
    private static IEnumerable<string> Lines(IReadOnlyList<Example> examples) =>
        examples.SelectMany(example => new[] { example.Label, example.Text }).Prepend($"{examples.Count}");

    private static byte[] Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(Encoding.UTF8.GetBytes(part + "\0"));
        return hash.GetHashAndReset();
    }
}
