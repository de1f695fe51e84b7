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

/// <summary>
/// Runs scripts under limits. One interpreter a thread, whose built-in objects are frozen; whatever a script leaves behind is cleared
/// away, so that no evaluation can be seen by another.
/// </summary>
internal sealed partial class ScriptEngine
{
    /// <summary>How many statements one evaluation may run.</summary>
    public const int MaximumStatements = 100_000;

    /// <summary>How deep functions may call each other.</summary>
    public const int MaximumRecursion = 40;

    /// <summary>How long one evaluation may take; met only by what statements do not count.</summary>
    public static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(30);

    [ThreadStatic]
    private static ScriptEngine? s_ofThread;

    private readonly Jint.Engine _engine;
    private readonly ScriptValues _values;
    private readonly ScriptGuards _guards;
    private readonly HashSet<string> _globals;
    private readonly Dictionary<string, JsValue> _seen = new(StringComparer.Ordinal);
    private CompiledScript _script = null!;
    private ScriptScope _scope = null!;
    private ObjectInstance? _variables;

    private ScriptEngine()
    {
        _engine = new Jint.Engine(options =>
            options
                .LimitRecursion(MaximumRecursion)
                .MaxStatements(MaximumStatements)
                .TimeoutInterval(MaximumTime)
                .LocalTimeZone(TimeZoneInfo.Utc)
                .Culture(CultureInfo.InvariantCulture)
        );
        _values = new ScriptValues(_engine);
        _guards = new ScriptGuards(_engine, _values);
        _guards.Install();
        DefineFunctions();
        ScriptPrelude.Install(_engine, () => _scope.Now.ToUnixTimeTicks() / 10_000, () => _scope.DrawNumber());
        _globals = [.. _engine.Global.GetOwnProperties().Select(p => p.Key)];
    }

    /// <summary>The value a script gives.</summary>
    /// <exception cref="ActivityFault">The script failed or met a limit; names the property and the line.</exception>
    public static JsonNode? Evaluate(CompiledScript script, ScriptScope scope)
    {
        var engine = s_ofThread ??= new ScriptEngine();
        try
        {
            return engine.Run(script, scope);
        }
        catch (JavaScriptException e)
        {
            throw new ActivityFault("script-error", Message(e.Error), scope.Property, e.LineNumber > 0 ? e.LineNumber : null);
        }
        catch (StatementsCountOverflowException)
        {
            throw Limit(scope, $"it ran more than {MaximumStatements} statements");
        }
        catch (RecursionDepthOverflowException)
        {
            throw Limit(scope, $"its functions called each other more than {MaximumRecursion} deep");
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw Limit(scope, "a regular expression took too long");
        }
        catch (TimeoutException)
        {
            throw Limit(scope, "it took too long");
        }
        catch (ScriptLimitException e)
        {
            throw Limit(scope, e.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            throw Limit(scope, "its values are nested too deep");
        }
        catch (Exception e) when (e is not (ActivityFault or OutOfMemoryException))
        {
            // A fault inside the interpreter itself: it may be left in any state, so this thread gets a new one.
            s_ofThread = null;
            throw Beneath(e) is { } limit ? limit(scope) : new ActivityFault("script-error", e.Message, scope.Property);
        }
        finally
        {
            engine.Clear(script);
        }
    }

    /// <summary>A limit met inside a built-in function, such as a comparison while sorting, comes wrapped.</summary>
    private static Func<ScriptScope, ActivityFault>? Beneath(Exception e) =>
        e.InnerException switch
        {
            StatementsCountOverflowException => scope => Limit(scope, $"it ran more than {MaximumStatements} statements"),
            ScriptLimitException limit => scope => Limit(scope, limit.Message),
            TimeoutException => scope => Limit(scope, "it took too long"),
            _ => null,
        };

    private static ActivityFault Limit(ScriptScope scope, string what) =>
        new("script-limit", $"The script was stopped: {what}.", scope.Property);

    private static string Message(JsValue error)
    {
        if (!error.IsObject())
        {
            return error.ToString();
        }
        var message = error.AsObject().Get("message");
        var name = error.AsObject().Get("name");
        return name.IsString() && message.IsString() ? $"{name.AsString()}: {message.AsString()}" : "The script threw an object.";
    }

    private JsonNode? Run(CompiledScript script, ScriptScope scope)
    {
        _script = script;
        _scope = scope;
        _guards.Reset();
        foreach (var name in script.Accessors.Keys)
        {
            DefineAccessor(name);
        }
        if (script.Names.Contains("variables"))
        {
            OpenVariables();
        }
        var result = _engine.Execute(script.Program).GetCompletionValue();
        WriteBack();
        return _values.ToJson(result);
    }

    private void Clear(CompiledScript script)
    {
        _script = null!;
        _scope = null!;
        _seen.Clear();
        if (_variables is not null)
        {
            _engine.Global.RemoveOwnProperty("variables");
            _variables = null;
        }
        if (!script.MayLeak)
        {
            return;
        }
        foreach (var key in _engine.Global.GetOwnProperties().Select(p => p.Key).Where(k => !_globals.Contains(k)).ToArray())
        {
            _engine.Global.RemoveOwnProperty(key);
        }
    }

    /// <summary>A variable's value as the script sees it: one object for each variable, so that what is changed in place can be written back.</summary>
    private JsValue Seen(string name, JsonNode? value, string typeName)
    {
        if (_seen.TryGetValue(name, out var seen))
        {
            return seen;
        }
        var fresh = _values.FromJson(value, typeName);
        if (fresh.IsObject())
        {
            _seen[name] = fresh;
        }
        return fresh;
    }

    private JsValue ReadVariable(string name)
    {
        var variable = _scope.Find(name);
        return variable is null ? JsValue.Null : Seen(name, _scope.Read(variable), variable.TypeName);
    }

    private void WriteVariable(string name, Compilation.VariableReference variable, JsValue value)
    {
        _scope.Write(variable, _values.ToJson(value));
        _seen.Remove(name);
        if (value.IsObject())
        {
            _seen[name] = value;
        }
        if (_variables?.HasOwnProperty(name) == true)
        {
            _variables.Put(name, value, false);
        }
    }

    private void OpenVariables()
    {
        _variables = _engine.Object.Construct(Arguments.Empty);
        foreach (var name in _scope.VariableNames().Distinct(StringComparer.Ordinal))
        {
            if (_script.Names.Contains(name))
            {
                _variables.FastAddProperty(name, ReadVariable(name), true, true, true);
            }
        }
        _engine.Global.FastAddProperty("variables", _variables, true, false, true);
    }

    /// <summary>Writes back what a script changed in <c>variables</c> or inside an object it got from a variable.</summary>
    private void WriteBack()
    {
        if (_variables is not null)
        {
            foreach (var (name, descriptor) in _variables.GetOwnProperties().ToArray())
            {
                if (descriptor.Value is { } value && _scope.Find(name) is { } variable)
                {
                    WriteIfChanged(variable, value);
                    _seen.Remove(name);
                }
            }
        }
        foreach (var (name, value) in _seen)
        {
            if (_scope.Find(name) is { } variable)
            {
                WriteIfChanged(variable, value);
            }
        }
    }

    private void WriteIfChanged(Compilation.VariableReference variable, JsValue value)
    {
        var json = _values.ToJson(value);
        var before = _scope.Read(variable);
        if (!JsonNode.DeepEquals(json, before) && !(json is not null && before is not null && Values.Json(json) == Values.Json(before)))
        {
            _scope.Write(variable, json);
        }
    }

    private void DefineAccessor(string name)
    {
        if (_globals.Contains(name))
        {
            return;
        }
        _globals.Add(name);
        Define(name, arguments => Access(name, arguments));
    }

    private JsValue Access(string name, JsValue[] arguments)
    {
        if (!_script.Accessors.TryGetValue(name, out var accessor))
        {
            throw new JavaScriptException(_engine.ReferenceError, name + " is not defined");
        }
        switch (accessor.Kind)
        {
            case AccessorKind.GetVariable:
                return Seen(accessor.Name, _scope.Read(accessor.Variable!), accessor.Variable!.TypeName);
            case AccessorKind.SetVariable:
                WriteVariable(accessor.Name, accessor.Variable!, First(arguments));
                return JsValue.Undefined;
            case AccessorKind.GetInput:
                return _values.FromJson(_scope.Input(accessor.Name));
            default:
                return _values.FromJson(_scope.Output(accessor.Name, accessor.Output));
        }
    }
}
