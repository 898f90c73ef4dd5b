namespace GuidanceBot.Runtime;

/// <summary>How many asks a way to a plan puts at the most. Where they are used up, the rest is told and not asked.</summary>
/// <param name="Short">On the short way.</param>
/// <param name="Full">After "look closer".</param>
/// <param name="Closer">Whether the visitor chose to look closer.</param>
public sealed record Journey(int Short, int Full, Func<Answers, bool> Closer)
{
    public int Most(Answers answers) => Closer(answers) ? Full : Short;

    public int Left(Answers answers) => Most(answers) - answers.Asks;

    public bool Spent(Answers answers) => Left(answers) <= 0;

    /// <summary>Asks while <paramref name="spare"/> asks are left, or where it was asked before.</summary>
    public Move MayAsk(Answers answers, Prompt prompt, int spare) =>
        answers.Has(prompt) || Left(answers) >= spare ? new Ask(prompt) : new Next();
}
