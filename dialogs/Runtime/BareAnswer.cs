using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Takes a bare yes or no among the people to turn to. It answers the question of the latest safety turn, right after that and
/// never later; and "ok" answers nothing: it is read as "I have read this".
/// </summary>
internal static class BareAnswer
{
    private const int MostNods = 2;

    public static bool Take(Draft turn, Heard heard)
    {
        if (turn.State.Waiting?.Prompt != HelpNow.WhatNext.Id || heard.Exact || heard.Command is not (null or Command.Yes or Command.No))
            return false;
        var said = heard.Command is { } command ? command == Command.Yes : Of(heard.Text);
        if (said is { } yes && turn.IsAsked)
        {
            Hearing.Accept(turn, new Answer(HelpNow.WhatNext.Id, HelpNow.Answer(turn.State.Safety, yes)));
            return true;
        }

        if (heard.Command is null && !IsNod(heard.Text))
            return false;
        turn.State = turn.State with { Safety = turn.State.Safety with { Asks = turn.IsAsked } };
        Commands.Tell(turn, HelpAgain.Ok(turn.State.Safety));
        return true;
    }

    /// <summary>The yes or no that a message begins with: "no I'm OK" is no, whatever the rest is like.</summary>
    public static bool? Of(NormalizedText text) => text.Count == 0 ? null : text.Tokens[0].Word switch
    {
        "no" or "nope" or "nah" or "naw" => false,
        "yes" or "yeah" or "yep" or "yea" or "yup" => true,
        _ => null,
    };

    private static bool IsNod(NormalizedText text) => text.Count is > 0 and <= MostNods
        && text.Tokens.All(token => token.Word is "ok" or "okay" or "k" or "kk" or "alright" or "right" or "sure" or "fine" or "hm" or "hmm" or "yes" or "no" or "yeah" or "well");
}
