using System.Text;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Channels.Page;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Form;

/// <summary>A page as the answer to a post.</summary>
internal sealed class FormAnswer(int status, Markup page) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        Protect(httpContext);
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.ToString())).AsTask();
    }

    /// <summary>
    /// Nothing is kept, no script runs, and a form goes to us alone. The page that Leave ends at is named as well: a browser
    /// holds the redirect of a form against the policy too, and would keep the visitor where they want to get away from.
    /// </summary>
    private static void Protect(HttpContext context)
    {
        var practice = context.RequestServices.GetRequiredService<PracticeSettings>();
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' {LeaveAddress.Of(practice).GetLeftPart(UriPartial.Authority)}; base-uri 'none'; "
            + $"frame-ancestors {PageHeaders.Ancestors(practice.AllowedOrigins)}";
        headers["Referrer-Policy"] = "no-referrer";
        SecurityHeaders.ForOtherOrigins(headers);
    }
}
