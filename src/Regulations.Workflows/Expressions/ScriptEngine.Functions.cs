using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Parser;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Regulations.Workflows.Engine;

namespace Regulations.Workflows.Expressions;

/// <content>The functions every script finds ready made, named as in Elsa.</content>
internal sealed partial class ScriptEngine
{
    private void DefineFunctions()
    {
        Define("getVariable", a => ReadVariable(Text(a, 0)));
        Define(
            "setVariable",
            a =>
            {
                var name = Text(a, 0);
                WriteVariable(name, _scope.FindOrDeclare(name), a.Length > 1 ? a[1] : JsValue.Undefined);
                return JsValue.Undefined;
            }
        );
        Define("getInput", a => _values.FromJson(_scope.Input(Text(a, 0))));
        Define("getOutputFrom", a => _values.FromJson(_scope.Output(Text(a, 0), a.Length > 1 && a[1].IsString() ? a[1].AsString() : null)));
        Define("getLastResult", _ => _values.FromJson(_scope.LastResult));
        Define("getWorkflowInstanceId", _ => new JsValue(_scope.InstanceId));
        Define("getWorkflowDefinitionId", _ => new JsValue(_scope.Definition.DefinitionId));
        Define("getWorkflowDefinitionVersionId", _ => OfText(_scope.Definition.VersionId));
        Define("getWorkflowDefinitionVersion", _ => new JsValue(_scope.Definition.Version));
        Define("getWorkflowInstanceName", _ => OfText(_scope.Name));
        Define(
            "setWorkflowInstanceName",
            a =>
            {
                _scope.Name = Nullable(a);
                return JsValue.Undefined;
            }
        );
        Define("getCorrelationId", _ => OfText(_scope.CorrelationId));
        Define(
            "setCorrelationId",
            a =>
            {
                _scope.CorrelationId = Nullable(a);
                return JsValue.Undefined;
            }
        );
        Define(
            "setOutcome",
            a =>
            {
                _scope.Outcomes = [Text(a, 0)];
                return JsValue.Undefined;
            }
        );
        Define(
            "setOutcomes",
            a =>
            {
                _scope.Outcomes = Values.Texts(_values.ToJson(First(a)));
                return JsValue.Undefined;
            }
        );
        Define("toJson", a => new JsValue(Values.Json(_values.ToJson(First(a)))));
        Define("isNullOrEmpty", a => new JsValue(string.IsNullOrEmpty(Nullable(a))));
        Define("isNullOrWhiteSpace", a => new JsValue(string.IsNullOrWhiteSpace(Nullable(a))));
        Define("newGuid", _ => new JsValue(new Guid(_scope.Draw()).ToString()));
        Define("newGuidString", _ => new JsValue(new Guid(_scope.Draw()).ToString()));
        Define("getGuidString", _ => new JsValue(new Guid(_scope.Draw()).ToString()));
        Define("newShortGuid", _ => new JsValue(ShortGuid()));
        Define("getShortGuid", _ => new JsValue(ShortGuid()));
        Define("stringToBase64", a => new JsValue(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a, 0)))));
        Define("stringFromBase64", a => new JsValue(FromBase64(Text(a, 0))));
    }

    private string ShortGuid() =>
        Convert
            .ToBase64String(_scope.Draw())
            .Replace("/", "", StringComparison.Ordinal)
            .Replace("+", "", StringComparison.Ordinal)
            .TrimEnd('=');

    private string FromBase64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new JavaScriptException(_engine.TypeError, "The text is not base64.");
        }
    }

    private void Define(string name, Func<JsValue[], JsValue> function) =>
        _engine.Global.FastAddProperty(name, new ClrFunctionInstance(_engine, (_, arguments) => function(arguments)), false, false, false);

    private static JsValue First(JsValue[] arguments) => arguments.Length > 0 ? arguments[0] : JsValue.Undefined;

    private static string Text(JsValue[] arguments, int index) => index < arguments.Length ? TypeConverter.ToString(arguments[index]) : "";

    private static string? Nullable(JsValue[] arguments)
    {
        var value = First(arguments);
        return value.IsNull() || value.IsUndefined() ? null : TypeConverter.ToString(value);
    }

    private static JsValue OfText(string? text) => text is null ? JsValue.Null : new JsValue(text);
}
