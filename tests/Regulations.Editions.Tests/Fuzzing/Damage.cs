using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Regulations.Editions.Tests.Fuzzing;

/// <summary>Damages a text: its JSON tree, or its bytes. The same numbers give the same damage.</summary>
internal sealed class Damage(Random random)
{
    private static readonly string[] Words =
    [
        "",
        " ",
        "true",
        "2wd",
        "0wd",
        "999999wd",
        "chart",
        "start",
        "step-1",
        "Done",
        "Literal",
        "JavaScript",
        "Variable",
        "Elsa.Flowchart",
        "Regulations.HumanTask",
        "${x}",
        "return ((((((((((1))))))))));",
        "while(true){}",
        "return variables.Request.a.b.c;",
        "var a=[];for(;;)a.push(a);",
        "{\"a\":",
        "[1,2,{}]",
        "{\"kk\":1}",
        "\u0000\ufffd\ud83d\ude00",
        "(a+)+$",
        "[",
        "2026-02-30",
        "../../../etc/passwd",
        "(?<!x)(?=y)\\1",
        "1e400",
    ];

    /// <summary>Damaged as a tree, as bytes, or both.</summary>
    public byte[] Of(string text) =>
        random.Next(4) switch
        {
            0 => Bytes(Encoding.UTF8.GetBytes(text)),
            1 => Bytes(Tree(text)),
            _ => Tree(text),
        };

    private byte[] Tree(string text)
    {
        var root = JsonNode.Parse(text)!;
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Change(root);
        }
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private void Change(JsonNode root)
    {
        if (Pick(root) is not { Parent: { } parent } victim)
        {
            return;
        }
        if (parent is JsonObject members)
        {
            var name = victim.GetPropertyName();
            switch (random.Next(5))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    members.Remove(name);
                    members[random.Next(2) == 0 ? name + "x" : Word()] = victim;
                    break;
                default:
                    members[name] = Other(root, victim);
                    break;
            }
        }
        else if (parent is JsonArray items)
        {
            var at = victim.GetElementIndex();
            switch (random.Next(4))
            {
                case 0:
                    items.RemoveAt(at);
                    break;
                case 1:
                    items.Insert(at, victim.DeepClone());
                    break;
                default:
                    items[at] = Other(root, victim);
                    break;
            }
        }
    }

    /// <summary>Something else in its place: another value, another shape, another part of the same file, or itself with a letter changed.</summary>
    private JsonNode? Other(JsonNode root, JsonNode victim) =>
        random.Next(14) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-2, 3)),
            2 => JsonValue.Create(random.Next(2) == 0 ? long.MaxValue : 1e300),
            3 => JsonValue.Create(random.Next(2) == 0),
            4 or 5 => JsonValue.Create(Word()),
            6 => new JsonArray(),
            7 => new JsonObject(),
            8 => new JsonArray(1, Word(), new JsonObject { [Word()] = Word() }),
            9 => Deep(random.Next(1, 200)),
            10 => JsonValue.Create(new string('x', random.Next(1, 60_000))),
            11 or 12 => Pick(root)?.DeepClone(),
            _ => victim is JsonValue value && value.TryGetValue<string>(out var text)
                ? JsonValue.Create(Letters(text))
                : victim.DeepClone(),
        };

    private JsonNode Deep(int levels)
    {
        JsonNode inner = JsonValue.Create(Word());
        for (var i = 0; i < levels; i++)
        {
            inner = random.Next(2) == 0 ? new JsonArray(inner) : new JsonObject { ["a"] = inner };
        }
        return inner;
    }

    private string Letters(string text)
    {
        if (text.Length == 0)
        {
            return Word();
        }
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + Word() + text[at..],
            _ => text[..at] + (char)random.Next(32, 0x500) + text[(at + 1)..],
        };
    }

    private byte[] Bytes(byte[] bytes)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0 && damaged.Count > 0; i--)
        {
            var at = random.Next(damaged.Count);
            var length = Math.Min(random.Next(1, 40), damaged.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, length);
                    break;
                case 2:
                    damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, length));
                    break;
                case 3:
                    damaged.Insert(at, (byte)"{}[]\",:\\0e-"[random.Next(11)]);
                    break;
                case 4:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    damaged.RemoveRange(at, random.Next(8) == 0 ? damaged.Count - at : length);
                    break;
            }
        }
        return [.. damaged];
    }

    // A walk down from the root: what lies deep is met as often as what lies on top.
    private JsonNode? Pick(JsonNode root)
    {
        JsonNode? at = root;
        while (at is not null)
        {
            var inner = at switch
            {
                JsonObject members => members.Select(pair => pair.Value).OfType<JsonNode>().ToList(),
                JsonArray items => [.. items.OfType<JsonNode>()],
                _ => [],
            };
            if (inner.Count == 0 || (!ReferenceEquals(at, root) && random.Next(6) == 0))
            {
                return at;
            }
            at = inner[random.Next(inner.Count)];
        }
        return at;
    }

    private string Word() => random.Next(20) == 0 ? random.Next().ToString(CultureInfo.InvariantCulture) : Words[random.Next(Words.Length)];
}
