using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Date;
using Jint.Native.Object;
using Jint.Runtime;

namespace Regulations.Workflows.Expressions;

/// <summary>Between JSON and the interpreter's values, within bounds.</summary>
internal sealed class ScriptValues(Jint.Engine engine)
{
    private const int MaximumDepth = 64;
    private const int MaximumNodes = 50_000;
    private const int MaximumCharacters = 4 * 1024 * 1024;

    /// <summary>A value for a script.</summary>
    /// <param name="typeName">The alias of a variable's type: an instant becomes a Date.</param>
    public JsValue FromJson(JsonNode? value, string? typeName = null)
    {
        switch (value?.GetValueKind())
        {
            case null or JsonValueKind.Null:
                return JsValue.Null;
            case JsonValueKind.True:
                return JsValue.True;
            case JsonValueKind.False:
                return JsValue.False;
            case JsonValueKind.Number:
                return new JsValue(Values.Number(value) ?? 0);
            case JsonValueKind.String:
                var text = value.GetValue<string>();
                return typeName is "DateTime" or "DateTimeOffset" && Moments.TryRead(text, out var instant)
                    ? engine.Date.Construct(instant.ToUnixTimeTicks() / 10_000)
                    : new JsValue(text);
            case JsonValueKind.Array:
                var items = (JsonArray)value;
                var array = (ArrayInstance)engine.Array.Construct(Arguments.Empty);
                for (var i = 0; i < items.Count; i++)
                {
                    array.FastAddProperty(i.ToString(CultureInfo.InvariantCulture), FromJson(items[i]), true, true, true);
                }
                array.Put("length", items.Count, false);
                return array;
            default:
                var members = engine.Object.Construct(Arguments.Empty);
                foreach (var (name, member) in (JsonObject)value)
                {
                    members.FastAddProperty(name, FromJson(member), true, true, true);
                }
                return members;
        }
    }

    /// <summary>Dates become ISO texts; functions and what JSON has no word for become null.</summary>
    /// <exception cref="ScriptLimitException">It is too large or goes in circles.</exception>
    public JsonNode? ToJson(JsValue value)
    {
        var budget = new Budget();
        return ToJson(value, 0, budget);
    }

    private static JsonNode? ToJson(JsValue value, int depth, Budget budget)
    {
        if (++budget.Nodes > MaximumNodes || depth > MaximumDepth)
        {
            throw new ScriptLimitException("its value is too large, too deep or goes in circles");
        }
        switch (value.Type)
        {
            case Types.Boolean:
                return JsonValue.Create(value.AsBoolean());
            case Types.Number:
                return Number(value.AsNumber());
            case Types.String:
                return Text(value.AsString(), budget);
            case Types.Object:
                return ObjectToJson(value.AsObject(), depth, budget);
            default:
                return null;
        }
    }

    private static JsonNode? ObjectToJson(ObjectInstance instance, int depth, Budget budget)
    {
        switch (instance)
        {
            case DateInstance date:
                return double.IsNaN(date.PrimitiveValue) ? null : JsonValue.Create(Iso(date.PrimitiveValue));
            case Jint.Native.String.StringInstance text:
                return Text(text.PrimitiveValue.AsString(), budget);
            case Jint.Native.Number.NumberInstance number:
                return Number(number.PrimitiveValue.AsNumber());
            case Jint.Native.Boolean.BooleanInstance flag:
                return JsonValue.Create(flag.PrimitiveValue.AsBoolean());
            case Jint.Native.Function.FunctionInstance:
                return null;
            case ArrayInstance array:
                var length = TypeConverter.ToUint32(array.Get("length"));
                if (length > MaximumNodes)
                {
                    throw new ScriptLimitException("its array is too long");
                }
                var items = new JsonArray();
                for (var i = 0u; i < length; i++)
                {
                    items.Add(ToJson(array.Get(i.ToString(CultureInfo.InvariantCulture)), depth + 1, budget));
                }
                return items;
            default:
                var members = new JsonObject();
                foreach (var (name, descriptor) in instance.GetOwnProperties())
                {
                    if (descriptor.Enumerable != true)
                    {
                        continue;
                    }
                    var member = instance.Get(name);
                    if (!member.IsUndefined() && !(member.IsObject() && member.AsObject() is Jint.Native.Function.FunctionInstance))
                    {
                        budget.Characters += name.Length;
                        members[name] = ToJson(member, depth + 1, budget);
                    }
                }
                return members;
        }
    }

    private static JsonValue Text(string text, Budget budget)
    {
        budget.Characters += text.Length;
        return budget.Characters > MaximumCharacters ? throw new ScriptLimitException("its text is too long") : JsonValue.Create(text);
    }

    private static JsonValue? Number(double number) =>
        double.IsNaN(number) || double.IsInfinity(number) ? null
        : number == Math.Floor(number) && Math.Abs(number) < 9e15 ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    private static string Iso(double milliseconds) =>
        NodaTime
            .Instant.FromUnixTimeMilliseconds((long)milliseconds)
            .ToString("uuuu-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed class Budget
    {
        public int Nodes { get; set; }

        public long Characters { get; set; }
    }
}
