using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GuidanceBot.Storage;

/// <summary>
/// The Data Protection key ring, kept beside the conversations. That is harmless: who forges a token with it chooses
/// a conversation key of their own, which fails the check of every row.
/// </summary>
internal sealed class KeyRing(IStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.ReadRingKeys().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        store.AddRingKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
