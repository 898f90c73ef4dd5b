using GuidanceBot.Channels.DirectLine;

namespace GuidanceBot.Channels.Form;

/// <summary>
/// Whether a form was sent from a page of ours. A foreign site holds no token of the visitor's, so it cannot post into
/// their conversation; but it could send them, with a form of its own, into one that it holds the token of, and read along.
/// </summary>
internal static class FormSource
{
    /// <summary>
    /// By what the browser says of it. Our pages send no referrer, so that browsers give their origin as <c>null</c>: that
    /// alone is no stranger. Browsers of before 2023, and those on plain http, say no more than that, and are let in.
    /// </summary>
    public static bool IsForeign(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        // "none" is the visitor's own doing, such as a reload.
        "same-origin" or "none" => false,
        "" => request.Headers.Origin.ToString() is var origin and not ("" or "null") && !Origins.IsOwn(request, origin),
        _ => true,
    };
}
