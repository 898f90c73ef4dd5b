namespace GuidanceBot.Content;

/// <summary>The content that is spoken now. It is replaced as a whole, so that a turn is heard and put into words by one and the same.</summary>
internal sealed class CurrentScript(Script first)
{
    private volatile Script now = first;

    public Script Now => now;

    public void Replace(Script next) => now = next;
}
