namespace GuidanceBot.Storage;

/// <summary>What nodes tell each other of a conversation: that its log has grown, or that it is no more.</summary>
internal readonly record struct Notice(string Id, bool IsOver)
{
    private const char Grown = '+';
    private const char Over = '-';

    public override string ToString() => (IsOver ? Over : Grown) + Id;

    public static Notice Parse(string text) => new(text[1..], text[0] == Over);
}
