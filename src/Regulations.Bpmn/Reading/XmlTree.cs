using System.Xml;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Reads XML into a tree under limits: no document types, no entities of their own, bounded size, depth and attributes.</summary>
internal static class XmlTree
{
    public const int MaximumBytes = 8 * 1024 * 1024;
    public const int MaximumDepth = 128;
    public const int MaximumElements = 200_000;
    public const int MaximumAttributes = 256;
    public const int MaximumAttribute = 64 * 1024;

    /// <summary>The root and how many elements there are, or why not.</summary>
    public static (XmlItem? Root, int Elements, BpmnFinding? Refused) Read(byte[] file)
    {
        if (file.Length > MaximumBytes)
        {
            return (null, 0, TooLarge(0, $"{MaximumBytes} B"));
        }
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader);
        }
        catch (XmlException wrong)
        {
            return (null, 0, Malformed(wrong.LineNumber, wrong.Message));
        }
        // An encoding that the declaration names and nobody knows, or bytes that are none of it.
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException or System.IO.InvalidDataException)
        {
            return (null, 0, Malformed(1, wrong.Message));
        }
    }

    private static (XmlItem? Root, int Elements, BpmnFinding? Refused) Read(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        XmlItem? root = null;
        var open = new Stack<XmlItem>();
        var elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++elements > MaximumElements || open.Count >= MaximumDepth || reader.AttributeCount > MaximumAttributes)
                    {
                        return (null, elements, TooLarge(place.LineNumber, $"{MaximumElements} / {MaximumDepth} / {MaximumAttributes}"));
                    }
                    var isEmpty = reader.IsEmptyElement;
                    var item = new XmlItem(reader.NamespaceURI, reader.LocalName, place.LineNumber);
                    if (!ReadAttributes(reader, item))
                    {
                        return (null, elements, TooLarge(place.LineNumber, $"{MaximumAttribute}"));
                    }
                    root ??= item;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(item);
                    }
                    if (!isEmpty)
                    {
                        open.Push(item);
                    }
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out var inside):
                    inside.AddText(reader.Value);
                    break;
                default:
                    break;
            }
        }
        return (root, elements, null);
    }

    private static bool ReadAttributes(XmlReader reader, XmlItem item)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > MaximumAttribute)
            {
                return false;
            }
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                item.AddAttribute(reader.NamespaceURI, reader.LocalName, reader.Value);
            }
        }
        reader.MoveToElement();
        return true;
    }

    private static BpmnFinding Malformed(int line, string detail) =>
        new(
            "malformed",
            "xml",
            null,
            line,
            true,
            new LocalText(
                $"Файл дұрыс XML емес: {detail}",
                $"Файл не является правильным XML: {detail}",
                $"The file is no well-formed XML: {detail}"
            )
        );

    private static BpmnFinding TooLarge(int line, string limit) =>
        new(
            "too-large",
            "xml",
            null,
            line,
            true,
            new LocalText(
                $"Файл тым үлкен, тым терең немесе атрибуттары тым көп ({limit}).",
                $"Файл слишком велик, слишком глубок или с чрезмерными атрибутами ({limit}).",
                $"The file is too large, too deep, or has too much in its attributes ({limit})."
            )
        );
}
