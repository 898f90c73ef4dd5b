using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Where a page may let its visitors begin: past the question of what brings them, which `back` returns to.</summary>
public enum Doorway
{
    Partner,
    Client,
    Talked,
    Question,
    Recording,
}

/// <summary>What whoever comes through a doorway has answered by that.</summary>
internal static class Doorways
{
    public static ImmutableArray<Answer> Answers(Doorway door) => door switch
    {
        Doorway.Partner => [Came(Topic.Partner)],
        Doorway.Client => [Came(Topic.Client)],
        Doorway.Talked => [Came(Topic.Talked)],
        Doorway.Question => [Came(Topic.Question)],
        _ => [Came(Topic.Question), new Answer(Facts.Topic.Id, Kebab.Of(About.Recording), Heard: true)],
    };

    private static Answer Came(Topic what) => new(Opening.What.Id, Kebab.Of(what), Heard: true);
}
