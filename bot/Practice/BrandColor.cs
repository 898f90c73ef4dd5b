using System.Globalization;

namespace GuidanceBot.Practice;

/// <summary>The colour of the guide's button, and how well the words on it can be read.</summary>
internal readonly record struct BrandColor(byte Red, byte Green, byte Blue)
{
    /// <summary>What words need at least (WCAG 2.2, 1.4.3).</summary>
    public const double Least = 4.5;

    public static readonly BrandColor Default = new(0x2f, 0x5d, 0x50);

    // Where widget.js takes dark words instead of white ones, by the lightness of OKLab.
    private const double Light = 0.66;

    /// <summary>Contrast of the words that the loader puts on it, from 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public double Contrast => Lightness < Light ? 1.05 / (Luminance + 0.05) : (Luminance + 0.05) / 0.05;

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    // Björn Ottosson, "A perceptual color space for image processing" (2020).
    private double Lightness
    {
        get
        {
            var (red, green, blue) = (Linear(Red), Linear(Green), Linear(Blue));
            return (0.2104542553 * Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue)))
                + (0.7936177850 * Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue)))
                - (0.0040720468 * Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue)));
        }
    }

    /// <summary>Reads six hex digits after a number sign, as in <c>#2f5d50</c>; null for anything else.</summary>
    public static BrandColor? Parse(string text) =>
        text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var parts)
            ? new BrandColor((byte)(parts >> 16), (byte)(parts >> 8), (byte)parts)
            : null;

    /// <summary>The nearest darker colour on which the words can be read; itself where they can be.</summary>
    public BrandColor Readable()
    {
        var color = this;
        for (var share = 0.99; color.Contrast < Least; share -= 0.01)
            color = new BrandColor((byte)(Red * share), (byte)(Green * share), (byte)(Blue * share));
        return color;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    // sRGB, IEC 61966-2-1.
    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
