using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>What the examples say of a message.</summary>
/// <param name="Like">Of the piece that is likest danger.</param>
/// <param name="Piece">That piece.</param>
/// <param name="Around">Of it with what stands around it: "no I don't want to die" is one thing, and another before "I want a holiday".</param>
/// <param name="Whole">Of all of it.</param>
internal readonly record struct Indication(Likeness Like, Piece Piece, Likeness Around, Likeness Whole)
{
    /// <summary>One or two words are an answer or a signal; the examples tell nothing of them.</summary>
    private const int FewestWords = 3;

    private const double EvenOdds = 0.5;

    // Words on either side of a piece that tell how it is meant, in a message too long to be one thought.
    private const int Beside = 15;

    // So that what is as good as sure leaves the other side a say.
    private const double Unsure = 0.003;

    /// <summary>Whether the whole of a short message says that what stands in it is no danger, and no piece by itself says otherwise.</summary>
    public bool IsHarmless => Sentences.IsOneThought(Piece.Text) && Whole.Harmless > Screen.DoubtsWhole && Like.Worth < EvenOdds;

    /// <summary>Whether it takes the turn by itself.</summary>
    public bool TakesTurn => Like.Stated >= (Like.Worth >= Screen.IsSure ? Screen.IsStatedOfSure : Screen.IsStated)
        && LogOdds(Like.Worth) + LogOdds(Around.Worth) + (Screen.LengthCounts * Math.Log(Piece.Count + 1)) >= Screen.TakesTurn;

    /// <returns>Null where the examples tell nothing.</returns>
    public static Indication? Of(NormalizedText text, Phrasebook phrasebook)
    {
        if (text.Count < FewestWords)
            return null;
        (Likeness Like, Piece Piece)? likest = null;
        Likeness? whole = null;
        foreach (var piece in Sentences.Of(Serious(text)))
        {
            if (piece.Count < FewestWords || phrasebook.Danger.Of(piece) is not { } like)
                continue;
            if (likest is not { } most || like.Worth > most.Like.Worth)
                likest = (like, piece);
            if (piece == text)
                whole = like;
        }

        if (likest is not { } found || (whole ?? phrasebook.Danger.Of(text)) is not { } all)
            return null;
        var around = Sentences.IsOneThought(text) ? all : phrasebook.Danger.Of(found.Piece.With(Beside))!.Value;
        return new Indication(found.Like, found.Piece, around, all);
    }

    private static double LogOdds(double chance) => Math.Log((chance + Unsure) / (1 - chance + Unsure));

    // "lol" behind it takes nothing back.
    private static NormalizedText Serious(NormalizedText text)
    {
        var serious = text.Tokens.RemoveAll(IsLight);
        return serious.Length == text.Count ? text : text with { Tokens = serious };
    }

    private static bool IsLight(Token token) => token.IsSign || token.Word is "lol" or "lmao" or "haha" or "hahaha" or "hehe";
}
