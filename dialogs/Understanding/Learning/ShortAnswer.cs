namespace GuidanceBot.Understanding;

/// <summary>What a message says in reply to a question of yes or no. In content as the examples <c>answer.NAME</c>.</summary>
internal enum ShortAnswer
{
    Yes,
    No,
    Unsure,
    Skip,
    Back,
    Stop,
    Other,
}
