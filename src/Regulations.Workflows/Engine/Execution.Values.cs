using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Regulations.Workflows.Compilation;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Engine;

/// <summary>Inputs, outputs and variables of the run.</summary>
internal sealed partial class Execution
{
    private const string ActorOutput = "actor";
    private bool _ownsVariables;
    private bool _ownsOutputs;

    public JsonObject Inputs { get; }

    public JsonObject Outputs { get; private set; }

    /// <summary>Variables of the workflow by id; copied before the first change.</summary>
    private JsonObject Variables { get; set; }

    /// <summary>The value of an input: borrowed, not to be changed or put into a tree.</summary>
    public JsonNode? Value(Frame frame, string input)
    {
        if (!frame.Activity.Inputs.TryGetValue(input, out var expression))
        {
            return null;
        }
        return Evaluate(frame, expression, input);
    }

    public string? Text(Frame frame, string input) =>
        frame.Activity.Inputs.TryGetValue(input, out var expression)
            ? expression is CompiledExpression.Constant constant
                ? constant.Text
                : Values.Text(Evaluate(frame, expression, input))
            : null;

    public bool Truth(Frame frame, string input) => Values.Truth(Value(frame, input));

    public JsonNode? Evaluate(Frame frame, CompiledExpression expression, string property) =>
        expression switch
        {
            CompiledExpression.Constant constant => constant.Value,
            CompiledExpression.OfVariable variable => Read(frame, variable.Variable),
            CompiledExpression.OfInput input => Input(frame, input.Name),
            CompiledExpression.OfScript script => ScriptEngine.Evaluate(script.Script, new ScriptScope(this, frame, property)),
            _ => throw new InvalidOperationException("An expression of an unknown kind was compiled."),
        };

    /// <summary>An instant from the text of an input.</summary>
    public Instant Moment(Frame frame, string input)
    {
        var text = Text(frame, input);
        return Moments.TryRead(text, out var instant)
            ? instant
            : throw new ActivityFault("not-an-instant", $"“{text}” is not a date and time with an offset.", input);
    }

    public Duration Span(Frame frame, string input)
    {
        var text = Text(frame, input);
        return Moments.TryReadSpan(text, out var span)
            ? span
            : throw new ActivityFault("not-a-time-span", $"“{text}” is not a span of time such as 00:05:00.", input);
    }

    /// <summary>Binds an output: to the variable the definition names, and for scripts that ask what an activity gave.</summary>
    public void SetOutput(Frame frame, string output, JsonNode? value)
    {
        if (frame.Activity.Outputs.TryGetValue(output, out var target))
        {
            Write(frame, target, value);
        }
        if (Workflow.KeepsOutputs)
        {
            Remember(frame, output, value);
        }
    }

    /// <summary>Binds who did it, as any output; where nothing asks for it, the name leaves no trace in the state.</summary>
    public void SetActor(Frame frame, string? actor)
    {
        _keepsActor |= Workflow.KeepsOutputs || frame.Activity.Outputs.ContainsKey(ActorOutput);
        SetOutput(frame, ActorOutput, actor is null ? null : JsonValue.Create(actor));
    }

    public void SetWorkflowOutput(string name, JsonNode? value)
    {
        if (!_ownsOutputs)
        {
            Outputs = (JsonObject)Outputs.DeepClone();
            _ownsOutputs = true;
        }
        Outputs[name] = Values.Copy(value);
    }

    public JsonNode? Read(Frame frame, VariableReference variable)
    {
        switch (variable.Kind)
        {
            case VariableKind.Output:
                return Outputs[variable.Id];
            case VariableKind.Loop:
                for (var at = frame; at is not null; at = at.Parent)
                {
                    if (at.Variables is { } own && own.TryGetPropertyValue(variable.Id, out var item))
                    {
                        return item;
                    }
                }
                return null;
            default:
                return variable.Scope is null ? Variables[variable.Id] : Scope(frame, variable.Scope)?.Variables?[variable.Id];
        }
    }

    public void Write(Frame frame, VariableReference variable, JsonNode? value)
    {
        if (variable.Kind == VariableKind.Output)
        {
            SetWorkflowOutput(variable.Id, value);
            return;
        }
        var converted = Values.OfType(value, variable.TypeName);
        if (variable.Scope is null)
        {
            OwnedVariables()[variable.Id] = converted;
        }
        else if (Scope(frame, variable.Scope) is { } scope)
        {
            (scope.Variables ??= [])[variable.Id] = converted;
        }
    }

    /// <summary>The value of an input of the workflow, or of the workflow used as an activity that the frame stands in.</summary>
    public JsonNode? Input(Frame frame, string name)
    {
        var boundary = Boundary(frame);
        return boundary is null ? Inputs[name] : boundary.Variables?[name];
    }

    /// <summary>The workflow used as an activity around a frame; null: the workflow itself.</summary>
    public static Frame? Boundary(Frame frame)
    {
        for (var at = frame.Parent; at is not null; at = at.Parent)
        {
            if (at.Activity.Workflow is not null)
            {
                return at;
            }
        }
        return null;
    }

    /// <summary>Gives a container's variables their first values.</summary>
    public static void Declare(Frame frame)
    {
        foreach (var variable in frame.Activity.Variables)
        {
            (frame.Variables ??= [])[variable.Id] = Values.Copy(variable.Default);
        }
    }

    private static Frame? Scope(Frame frame, CompiledActivity container)
    {
        for (var at = frame; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at.Activity, container))
            {
                return at;
            }
        }
        return null;
    }

    private JsonObject OwnedVariables()
    {
        if (!_ownsVariables)
        {
            Variables = (JsonObject)Variables.DeepClone();
            _ownsVariables = true;
        }
        return Variables;
    }
}
