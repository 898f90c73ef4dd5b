using System.Collections.Frozen;

namespace GuidanceBot.Content;

/// <summary>
/// Every code a problem can carry; AUTHORING.md shows an example of each.
/// GB1xx is structure and keeps the service from starting. GB2xx is wording and fails only the check.
/// </summary>
internal static class Codes
{
    /// <summary>A folder or file that cannot be read.</summary>
    public const string Unreadable = "GB101";

    /// <summary>A file that is not UTF-8.</summary>
    public const string NotUtf8 = "GB102";

    /// <summary>YAML that does not parse.</summary>
    public const string BrokenYaml = "GB103";

    /// <summary>A file with nothing in it.</summary>
    public const string NothingInIt = "GB104";

    /// <summary>An id used twice.</summary>
    public const string DuplicateId = "GB105";

    /// <summary>A key given twice in one place.</summary>
    public const string DuplicateKey = "GB106";

    /// <summary>A key that does not belong there.</summary>
    public const string UnknownKey = "GB107";

    /// <summary>A key that is missing or empty.</summary>
    public const string MissingKey = "GB108";

    /// <summary>A list where a text belongs, or the like.</summary>
    public const string WrongShape = "GB109";

    /// <summary>A value that is not among the allowed ones.</summary>
    public const string WrongValue = "GB110";

    /// <summary>A slot that does not exist, or a stray brace.</summary>
    public const string UnknownSlot = "GB111";

    /// <summary>A source that <c>sources.yaml</c> does not list.</summary>
    public const string UnknownSource = "GB112";

    /// <summary>A related entry that does not exist.</summary>
    public const string UnknownRelated = "GB113";

    /// <summary>An entry the dialogs need that is not there.</summary>
    public const string MissingEntry = "GB114";

    /// <summary>An entry of another kind than the dialogs need.</summary>
    public const string WrongKind = "GB115";

    /// <summary>A prompt whose choices are not those of the dialogs.</summary>
    public const string WrongChoices = "GB116";

    /// <summary>Two choices of a prompt that are said the same way.</summary>
    public const string SameAnswer = "GB117";

    /// <summary>No international help lines to fall back to.</summary>
    public const string NoDirectory = "GB118";

    /// <summary>A phrase that names a list which does not exist.</summary>
    public const string UnknownList = "GB119";

    /// <summary>A phrase with no word to look for.</summary>
    public const string NoWords = "GB120";

    /// <summary>One and the same example of two things.</summary>
    public const string SameExample = "GB121";

    /// <summary>A signal that is not found in its own example.</summary>
    public const string SignalMisses = "GB122";

    /// <summary>A signal that is found where it must not be.</summary>
    public const string SignalCries = "GB123";

    /// <summary>An entry of a practice's own that changes more of ours than its words.</summary>
    public const string OwnChangesMore = "GB124";

    /// <summary>An entry, or a choice, of a practice's own that goes over none of ours and may not be added.</summary>
    public const string OwnUnknown = "GB125";

    /// <summary>A file in a practice's own folder that is not read.</summary>
    public const string OwnMisplaced = "GB126";

    /// <summary>A sentence of more than 20 words.</summary>
    public const string LongSentence = "GB201";

    /// <summary>A bubble of more than 60 words.</summary>
    public const string LongBubble = "GB202";

    /// <summary>A chip of more than six words.</summary>
    public const string LongChip = "GB203";

    /// <summary>An exclamation mark.</summary>
    public const string Exclamation = "GB204";

    /// <summary>A therapy word.</summary>
    public const string TherapyWord = "GB205";

    /// <summary>"You should".</summary>
    public const string Order = "GB206";

    /// <summary>A claim to feel, know or understand.</summary>
    public const string Claim = "GB207";

    /// <summary>"Committed suicide".</summary>
    public const string Committed = "GB208";

    /// <summary>An option whose for and against are not of equal depth.</summary>
    public const string Unequal = "GB209";

    /// <summary>He or she written out, where a slot belongs.</summary>
    public const string Gendered = "GB210";

    /// <summary>A topic, or a longer entry, above the reading level. A warning.</summary>
    public const string ReadingLevel = "GB211";

    /// <summary>A help line that nobody has verified for too long.</summary>
    public const string Unverified = "GB212";

    /// <summary>An entry that the dialogs say and the content lacks.</summary>
    public const string MissingReply = "GB213";

    /// <summary>An entry that no path reaches.</summary>
    public const string Unreachable = "GB214";

    /// <summary>A question, or a topic, that leads nowhere.</summary>
    public const string DeadEnd = "GB215";

    /// <summary>Related cards that lead round in a circle.</summary>
    public const string Circle = "GB216";

    /// <summary>An entry that its authors have not approved. A warning.</summary>
    public const string NotApproved = "GB217";

    /// <summary>A sign-off of an earlier wording. A warning.</summary>
    public const string Lapsed = "GB218";

    /// <summary>A sign-off that is due for another reading. A warning.</summary>
    public const string Overdue = "GB219";

    /// <summary>A sign-off of an entry that does not exist.</summary>
    public const string UnknownSigned = "GB220";

    /// <summary>An entry without a translation.</summary>
    public const string Untranslated = "GB221";

    /// <summary>A translation of an earlier wording. A warning.</summary>
    public const string Stale = "GB222";

    /// <summary>A point of a source that no entry tells.</summary>
    public const string Untold = "GB223";

    /// <summary>Too few examples to learn from. A warning.</summary>
    public const string FewExamples = "GB224";

    /// <summary>What blocks nothing unless the check is strict.</summary>
    public static readonly FrozenSet<string> Warnings = FrozenSet.Create(StringComparer.Ordinal, ReadingLevel, NotApproved, Lapsed, Overdue, Stale, FewExamples);
}
