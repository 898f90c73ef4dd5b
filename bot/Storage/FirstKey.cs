using System.Collections.ObjectModel;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GuidanceBot.Storage;

/// <summary>Makes the first key of a ring without storing it, so that the caller can do that under a lock of its own.</summary>
internal static class FirstKey
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public static (string Name, string Xml) Mint()
    {
        var page = new Page();
        var services = new ServiceCollection();
        services.AddDataProtection().AddKeyManagementOptions(options => options.XmlRepository = page);
        using var provider = services.BuildServiceProvider();
        // Data Protection reads the machine's clock, whatever clock the service is given.
        var now = TimeProvider.System.GetUtcNow();
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Life);
        return page.Written!.Value;
    }

    private sealed class Page : IXmlRepository
    {
        public (string Name, string Xml)? Written { get; private set; }

        public IReadOnlyCollection<XElement> GetAllElements() => ReadOnlyCollection<XElement>.Empty;

        public void StoreElement(XElement element, string friendlyName) =>
            Written = (friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
