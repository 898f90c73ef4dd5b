using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>
/// How the words of a signal are told: by whom, when, and whether they are denied. Looks at the sentence they stand in, and
/// no further than some words on either side, since many type without a full stop.
/// </summary>
internal sealed class Telling
{
    private const int Window = 14;
    private const int Subject = 6;
    private const int DenialBefore = 3;
    private const int AskedBefore = 8;

    private readonly NormalizedText text;
    private readonly ILookup<string, (int At, int Length)> aspects;

    public Telling(NormalizedText text, ILookup<string, (int At, int Length)> aspects)
    {
        this.text = text;
        this.aspects = aspects;
    }

    /// <summary>Whether a piece of a message is told of somebody outside the couple.</summary>
    public bool IsOfOutsider() => IsOfOutsider(text.Count);

    /// <summary>Whether it tells of somebody else alone: "my son cuts himself", "my wife has an eating disorder".</summary>
    public bool IsOfAnother()
    {
        var words = text.Tokens.Select(token => token.Word).ToArray();
        if (words.Contains("myself"))
            return false;
        return words.Any(IsReflexive) || (!words.Any(word => IsFirst(word) && word != "my")
            && (words.Any(Pronouns.IsThird) || aspects.Contains(Aspects.Person)));
    }

    /// <returns>Null where the words take it all back.</returns>
    public Alarm? Of(Signal signal, int at, int length)
    {
        if (signal.Needs is { } needed && !aspects.Contains(needed))
            return null;
        var (from, to) = Sentence(at, at + length);
        if (IsDenied(signal, at, length, to) || Has(Aspects.Story, from, to))
            return null;

        var tier = signal.Tier;
        var reach = signal.Reach;
        var past = Has(Aspects.Past, from, to) && !Has(Aspects.Still, from, to);
        var other = signal.Kind is SafetyKinds.Suicide or SafetyKinds.EatingDisorder ? IsOfAnother(at, length, from)
            : signal.Kind is SafetyKinds.AbuseVictim or SafetyKinds.SexualAssault && !IsOwn(at, length) && IsOfOutsider(at);
        if (other && tier != Tier.Topical)
            (tier, reach) = past || tier == Tier.Past ? (Tier.OtherPerson, Reach.Support) : Alter(signal);
        else if (past && tier is not Tier.Topical and not Tier.OtherPerson)
            (tier, reach) = (tier == Tier.OtherPersonNow ? Tier.OtherPerson : Tier.Past, Reach.Support);
        else if (reach > Reach.Support && !IsOwn(at, length) && Has(Aspects.Topic, from, at + length))
            (tier, reach) = (Tier.Topical, Reach.Support);
        else if (reach == Reach.Takeover && tier != Tier.Imminent && Has(Aspects.Telling, Math.Max(from, at - AskedBefore), at + 1))
            reach = Reach.CheckIn;
        return new Alarm(signal.Kind, tier, reach, signal.Id) { At = at, Words = length };
    }

    private static (Tier Tier, Reach Reach) Alter(Signal signal) => signal.Kind == SafetyKinds.EatingDisorder
        ? (Tier.OtherPerson, Reach.Support)
        : (signal.Tier is Tier.OtherPerson ? Tier.OtherPerson : Tier.OtherPersonNow, signal.Reach);

    private (int From, int To) Sentence(int at, int end)
    {
        var from = at;
        while (from > 0 && at - from < Window && !text.EndsAfter(from - 1))
            from--;
        while (end < text.Count && end - at < 2 * Window && !text.EndsAfter(end - 1))
            end++;
        return (from, end);
    }

    // "He never hit me until last week" is no denial, and neither is "I can't stop cutting myself".
    private bool IsDenied(Signal signal, int at, int length, int to)
    {
        if (Negation.Is(text.Tokens[at].Word))
            return false;
        for (var i = at - 1; i >= 0 && i >= at - DenialBefore && !text.EndsAfter(i); i--)
        {
            if (Negation.Is(text.Tokens[i].Word))
                return signal.Tier != Tier.Topical && !Has(Aspects.Voids, i, to);
        }

        return false;
    }

    private bool IsOwn(int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (IsFirst(text.Tokens[i].Word))
                return true;
        }

        return false;
    }

    // "My friend's husband hit her": somebody outside is named before it, and neither the visitor nor the visitor's partner is.
    private bool IsOfOutsider(int before)
    {
        if (!Has(Aspects.Outsider, 0, before))
            return false;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Word is "me" or "myself" or "us" || (text.Tokens[i].Word == "my" && i + 1 < text.Count && IsPartner(text.Tokens[i + 1].Word)))
                return false;
        }

        return true;
    }

    /// <summary>Whether it is said of somebody else: the nearest word before it that names anybody decides.</summary>
    private bool IsOfAnother(int at, int length, int from)
    {
        for (var i = at + length - 1; i >= at; i--)
        {
            var word = text.Tokens[i].Word;
            if (Pronouns.IsThird(word) || IsReflexive(word))
                return true;
            if (IsFirst(word))
                return false;
        }

        for (var i = at - 1; i >= from && i >= at - Subject; i--)
        {
            var word = text.Tokens[i].Word;
            if (Pronouns.IsThird(word) || aspects[Aspects.Person].Any(person => person.At <= i && i < person.At + person.Length))
                return true;
            if (IsFirst(word))
                return false;
        }

        return false;
    }

    private bool Has(string aspect, int from, int to) =>
        aspects[aspect].Any(found => found.At < to && found.At + found.Length > from);

    private static bool IsFirst(string word) => word is "i" or "im" or "ive" or "id" or "ill" or "me" or "my" or "myself" or "mine" or "us" or "we";

    private static bool IsPartner(string word) =>
        word is "husband" or "wife" or "partner" or "boyfriend" or "girlfriend" or "bf" or "gf" or "spouse" or "fiance" or "fiancee" or "hubby" or "ex";

    private static bool IsReflexive(string word) => word is "himself" or "herself" or "themself" or "themselves" or "theirself";
}
