using QRCoder;

namespace Regulations.Web.Register;

/// <summary>A square code that leads to the public check, drawn as one path.</summary>
public static class QrCode
{
    /// <summary>An address as an SVG picture; nothing of the address stands in it as text.</summary>
    public static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var path = string.Concat(
            from y in Enumerable.Range(0, size)
            from x in Enumerable.Range(0, size)
            where code.ModuleMatrix[y][x]
            select FormattableString.Invariant($"M{x} {y}h1v1h-1z")
        );
        return FormattableString.Invariant(
            $"""<svg viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>"""
        );
    }
}
