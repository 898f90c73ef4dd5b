using System.Reflection;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The dialogs decide and do nothing else.</summary>
public sealed class Purity
{
    // What would let a clock, a file, the network or chance into a conversation.
    private static readonly string[] worldly =
    [
        "System.IO.FileSystem", "System.Net", "System.Diagnostics.Process", "System.Security.Cryptography", "System.Threading.Thread",
        "System.Console", "Microsoft.Data", "Microsoft.Extensions", "Microsoft.AspNetCore", "YamlDotNet",
    ];

    [Fact]
    public void The_dialogs_reference_no_package()
    {
        var project = File.ReadAllText(Path.Combine(Shipped.Root, "dialogs", "dialogs.csproj"));
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dialogs_reach_no_file_no_network_and_no_clock()
    {
        var references = typeof(Engine).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, name => worldly.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

        string[] banned = ["DateTime.", "DateTimeOffset.", "Random.", "Guid.New", "File.", "Environment.", "Task."];
        var sources = Directory.EnumerateFiles(Path.Combine(Shipped.Root, "dialogs"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, file => banned.Any(word => File.ReadAllText(file).Contains($" {word}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_step_is_a_named_method_so_that_its_name_can_be_kept() =>
        Assert.All(
            Catalogue.Dialogs.SelectMany(dialog => dialog.Steps),
            step => Assert.Null(step.Method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>()));
}
