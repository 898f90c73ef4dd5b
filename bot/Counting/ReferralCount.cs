namespace GuidanceBot.Counting;

/// <summary>How often people were named for one kind of danger on one day. There is nothing else: no conversation, no time, no words.</summary>
/// <param name="Day">By Coordinated Universal Time.</param>
/// <param name="Kind">Kind of danger, as content ids name it; <c>asked</c> for a call for help without more.</param>
/// <param name="Tier">How near it was; empty where nothing tells.</param>
internal sealed record ReferralCount(DateOnly Day, string Kind, string Tier, long Count);
