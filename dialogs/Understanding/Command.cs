namespace GuidanceBot.Understanding;

/// <summary>What a visitor can say at every prompt. In content as the cue <c>command.NAME</c>.</summary>
internal enum Command
{
    Back,
    Skip,
    Unsure,
    Why,
    Restart,
    Stop,
    Help,
    Delete,
    More,
    Change,
    About,
    Bot,
    Looking,
    Thanks,
    Hello,
    Off,
    Yes,
    No,
}
