namespace GuidanceBot;

/// <summary>Opens tokens that requests show. One that was opened before, of a conversation under way, is known by its digest.</summary>
internal sealed class ShownTokens(Tokens tokens, Recollections recollections)
{
    /// <param name="conversationId">Whose request it is, by its path; null where it names none.</param>
    /// <param name="text">What is shown.</param>
    public Outcome<Token> Read(string? conversationId, string? text)
    {
        if (conversationId is null || text is null) return tokens.Read(text);
        if (recollections.TokenOf(conversationId, text) is { } known) return tokens.InTime(known);
        var outcome = tokens.Read(text);
        if (outcome.Value is { } token && token.ConversationId == conversationId) recollections.Note(token, text);
        return outcome;
    }
}
