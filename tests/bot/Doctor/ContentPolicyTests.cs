using GuidanceBot.Doctor;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>A page's content security policy is read as browsers read it.</summary>
public sealed class ContentPolicyTests
{
    private static readonly Uri page = new("https://practice.example/");
    private static readonly Uri script = new("https://guide.practice.example/widget.js");

    [Theory]
    [InlineData("")]
    [InlineData("img-src 'none'")]
    [InlineData("default-src *")]
    [InlineData("default-src https:")]
    [InlineData("script-src https://guide.practice.example")]
    [InlineData("script-src guide.practice.example")]
    [InlineData("script-src *.practice.example")]
    [InlineData("SCRIPT-SRC https://GUIDE.practice.example:443/")]
    [InlineData("script-src https://guide.practice.example/widget.js")]
    [InlineData("script-src http://guide.practice.example")]
    [InlineData("default-src 'none'; script-src 'self' https://guide.practice.example")]
    [InlineData("script-src 'none'; script-src-elem https://guide.practice.example")]
    [InlineData("script-src https://guide.practice.example; script-src 'none'")]
    [InlineData("script-src 'strict-dynamic' 'nonce-abc'")]
    [InlineData("script-src 'nonce-abc'")]
    public void Lets_in_what_it_names(string policy) =>
        Assert.Null(new ContentPolicy([policy]).Refusing("script-src-elem", script, page, "abc"));

    [Theory]
    [InlineData("default-src 'none'", "default-src 'none'")]
    [InlineData("default-src 'self'", "default-src 'self'")]
    [InlineData("script-src 'unsafe-inline'; default-src *", "script-src 'unsafe-inline'")]
    [InlineData("script-src *.example.org", "script-src *.example.org")]
    [InlineData("script-src https://practice.example", "script-src https://practice.example")]
    [InlineData("script-src https://guide.practice.example:8443", "script-src https://guide.practice.example:8443")]
    [InlineData("script-src https://guide.practice.example/assets/", "script-src https://guide.practice.example/assets/")]
    [InlineData("script-src 'strict-dynamic' https://guide.practice.example", "script-src 'strict-dynamic' https://guide.practice.example")]
    [InlineData("script-src 'nonce-xyz'", "script-src 'nonce-xyz'")]
    [InlineData("script-src-elem 'self'; script-src *", "script-src-elem 'self'")]
    [InlineData("script-src *, default-src 'none'", "default-src 'none'")]
    public void Keeps_out_what_it_does_not_name(string policy, string by) =>
        Assert.Equal(by, new ContentPolicy([policy]).Refusing("script-src-elem", script, page, "abc"));

    [Theory]
    [InlineData("child-src 'none'", "child-src 'none'")]
    [InlineData("child-src 'none'; frame-src https://guide.practice.example", null)]
    [InlineData("default-src 'self'; child-src https://guide.practice.example", null)]
    public void Frames_fall_back_on_children_and_then_on_the_default(string policy, string? by) =>
        Assert.Equal(by, new ContentPolicy([policy]).Refusing("frame-src", new Uri("https://guide.practice.example/chat"), page));

    [Fact]
    public void Of_two_policies_both_have_to_allow_it() =>
        Assert.Equal("script-src 'self'", new ContentPolicy(["script-src *", "script-src 'self'"]).Refusing("script-src-elem", script, page));
}
