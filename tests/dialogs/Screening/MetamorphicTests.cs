using System.Text;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Screening;

/// <summary>What is seen stays seen, however it is typed: each stated line of both files, through each change.</summary>
public sealed class MetamorphicTests
{
    private static readonly DangerLine[] stated = [.. DangerLine.Read("development").Concat(DangerLine.Read("unseen")).Where(line => line.IsExplicit && line.TakesTurn)];

    private static readonly string ramble = Ramble();

    public static TheoryData<string> Changes => [.. changes.Keys];

    private static readonly Dictionary<string, Func<string, string>> changes = new(StringComparer.Ordinal)
    {
        ["capitals"] = text => text.ToUpperInvariant(),
        ["small letters"] = text => text.ToLowerInvariant(),
        ["no apostrophes"] = text => text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal),
        ["no marks"] = text => string.Concat(text.Where(sign => !char.IsPunctuation(sign) || sign is '\'' or '’' or '*' or '-' or '@')),
        ["drawn out"] = DrawnOut,
        ["two letters swapped"] = Swapped,
        ["a letter twice"] = Twice,
        ["emoji behind"] = text => text + " 😭😭",
        ["lol behind"] = text => text + " lol",
        ["a friendly preamble"] = text => "hi there, thanks for being here. " + text,
        ["in a ramble of 2,000 characters"] = text => ramble.Insert(ramble.IndexOf(". ", ramble.Length / 2, StringComparison.Ordinal) + 2, text.TrimEnd('.') + ". "),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_stated_stays_seen(string change)
    {
        Assert.NotEmpty(stated);
        var lost = stated.Where(line => !IsSeen(changes[change](line.Text))).Select(line => changes[change](line.Text)).ToArray();
        // A slip may make another word of one: a few may then pass.
        var most = change is "two letters swapped" or "a letter twice" or "drawn out" ? stated.Length / 50 : stated.Length / 100;
        Assert.True(lost.Length <= most, $"{lost.Length} of {stated.Length} are lost by {change}:\n{string.Join('\n', lost.Select(line => line.Length > 300 ? line[..300] : line))}");
    }

    private static bool IsSeen(string text) => Screen.Read(Normalizer.Normalize(text), Shipped.Library.Phrasebook) is { Reach: > Reach.Support };

    private static string DrawnOut(string text) => Each(text, word => word.Length < 4 ? word : word.Insert(word.Length - 1, new string(word[^1], 3)), 3);

    private static string Swapped(string text) => Each(text, word => word.Length < 5 ? word : $"{word[..2]}{word[3]}{word[2]}{word[4..]}", 4);

    private static string Twice(string text) => Each(text, word => word.Length < 4 ? word : word.Insert(2, word[2..3]), 4);

    // Every nth word, as a hurried hand would.
    private static string Each(string text, Func<string, string> change, int nth)
    {
        var changed = new StringBuilder();
        foreach (var (at, word) in text.Split(' ').Index())
            changed.Append(at == 0 ? "" : " ").Append(at % nth == 1 && word.All(char.IsAsciiLetter) ? change(word) : word);
        return changed.ToString();
    }

    private static string Ramble()
    {
        const string Told = "We have been together for nine years and mostly it is good. He likes his garden and I like my books. On Sundays we walk to the shops. ";
        var text = new StringBuilder();
        while (text.Length < 1900)
            text.Append(Told);
        return text.ToString();
    }
}
