using System.Text;
using System.Text.RegularExpressions;

namespace Regulations.Bpmn.Tests.Reading;

/// <summary>Does a file harm, the same for the same random numbers: elements renamed, moved, doubled, lost; ids that meet; attributes and text that swell.</summary>
internal static partial class Damage
{
    private static readonly string[] Names =
    [
        "task",
        "userTask",
        "serviceTask",
        "subProcess",
        "exclusiveGateway",
        "parallelGateway",
        "complexGateway",
        "eventBasedGateway",
        "boundaryEvent",
        "endEvent",
        "startEvent",
        "callActivity",
        "scriptTask",
        "adHocSubProcess",
        "nothing",
    ];

    public static string Do(string xml, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            xml = Once(xml, random);
        }
        return xml;
    }

    private static string Once(string xml, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                return Swap(xml, random, Elements().Matches(xml), _ => Names[random.Next(Names.Length)]);
            case 1:
                var ids = Values().Matches(xml);
                return Swap(xml, random, ids, _ => ids[random.Next(ids.Count)].Value);
            case 2:
                return Swap(xml, random, Values().Matches(xml), _ => new string('ә', random.Next(1, 90_000)));
            case 3:
                return Swap(xml, random, Values().Matches(xml), _ => "");
            case 4:
                var lines = xml.Split('\n').ToList();
                var from = random.Next(lines.Count);
                lines.RemoveRange(from, Math.Min(random.Next(1, 4), lines.Count - from));
                return string.Join('\n', lines);
            case 5:
                var doubled = xml.Split('\n').ToList();
                doubled.Insert(random.Next(doubled.Count), doubled[random.Next(doubled.Count)]);
                return string.Join('\n', doubled);
            case 6:
                var depth = random.Next(1, 300);
                var open = string.Concat(Enumerable.Range(0, depth).Select(i => $"<bpmn:subProcess id=\"deep{i}\">"));
                var close = string.Concat(Enumerable.Repeat("</bpmn:subProcess>", depth));
                return xml.Replace("</bpmn:process>", open + close + "</bpmn:process>", StringComparison.Ordinal);
            case 7:
                var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
                return random.Next(4) == 0 ? bomb + xml : xml.Replace("name=\"", "name=\"&b;", StringComparison.Ordinal);
            case 8:
                var at = random.Next(xml.Length);
                return xml[..at] + (char)random.Next(1, 0x2FFF) + xml[(at + 1)..];
            case 9:
                return Swap(xml, random, Json().Matches(xml), json => json[..random.Next(json.Length)]);
            case 10:
                return Swap(
                    xml,
                    random,
                    Durations().Matches(xml),
                    _ => new[] { "P1Y", "PT", "R/PT0S", "-P9999999999999D", "P99999999D", "0 0 * * *", "" }[random.Next(7)]
                );
            default:
                return xml[..random.Next(xml.Length / 2, xml.Length)];
        }
    }

    private static string Swap(string xml, Random random, MatchCollection found, Func<string, string> by)
    {
        if (found.Count == 0)
        {
            return xml;
        }
        var one = found[random.Next(found.Count)];
        return new StringBuilder(xml).Remove(one.Index, one.Length).Insert(one.Index, by(one.Value)).ToString();
    }

    [GeneratedRegex("(?<=</?bpmn:)[A-Za-z]+", RegexOptions.None, 60_000)]
    private static partial Regex Elements();

    [GeneratedRegex(
        "(?<= (id|sourceRef|targetRef|attachedToRef|processRef|name|order|at|bpmnElement|messageRef|default)=\")[^\"]*",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Values();

    [GeneratedRegex("(?<=<reg:[a-z]+[^>]*>)[^<]+", RegexOptions.None, 60_000)]
    private static partial Regex Json();

    [GeneratedRegex("(?<=tFormalExpression\">)[^<]+", RegexOptions.None, 60_000)]
    private static partial Regex Durations();
}
