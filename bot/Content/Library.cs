using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

internal sealed class Library
{
    public string Hash { get; } = "0000000000000000";

    public string Locale { get; } = "en";

    public Phrasebook Phrasebook { get; } = new([], [], []);

    public static Loaded Load(string contentFolder, string locale) => new(new Library(), []);
}

internal sealed record Loaded(Library? Library, ImmutableArray<Problem> Problems);

internal sealed record Problem(string Code, string File, int Line, string Message);

internal sealed record PracticeVoice(string Name, string Region, string? Contact);
