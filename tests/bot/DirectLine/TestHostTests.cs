using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class TestHostTests
{
    [Fact]
    public async Task The_program_itself_runs_under_a_test_host()
    {
        using var folder = new TempFolder();
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("GuidanceBot:Storage:Path", folder.Database));
        factory.UseKestrel(0);
        factory.StartServer();
        using var http = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };

        var token = await Talk.GenerateAsync(http);

        Assert.Equal(1800, token.GetProperty("expires_in").GetInt32());
    }
}
