using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Forms;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Data;

/// <summary>What goes into an input or a variable is of its type: values of variables, inputs, forms and outputs are followed to where they are
/// used.</summary>
public sealed class TypeMismatch : ILintRule
{
    // What these outputs give is an object, whatever the description calls it.
    private static readonly string[] ObjectOutputs = ["result", "answer"];

    /// <inheritdoc/>
    public string Id => "type-mismatch";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        var forms = new FormVariables(subject);
        foreach (var data in subject.Data.ByNode.Values)
        {
            var description = subject.Workflow?.Find(data.Node.Id)?.Description;
            foreach (var expression in data.Expressions)
            {
                var wanted =
                    data.Target is { } target && expression.Property == "value"
                        ? TypeOf(subject, target)
                        : description?.Inputs.FirstOrDefault(input => input.Name == expression.Property)?.TypeName ?? expression.TypeName;
                if (Given(subject, forms, expression) is var (given, what) && !TypeClasses.Fits(given, TypeClasses.Of(wanted)))
                {
                    yield return Of(data.Node.Id, expression.Property, what, wanted!);
                }
            }
            foreach (var (output, variable) in data.Outputs)
            {
                var given =
                    ObjectOutputs.Contains(output) && data.Node.Type.StartsWith("Regulations.", StringComparison.Ordinal)
                        ? TypeClass.Composed
                        : TypeClasses.Of(description?.Outputs.FirstOrDefault(known => known.Name == output)?.TypeName);
                if (TypeOf(subject, variable) is { } wanted && !TypeClasses.Fits(given, TypeClasses.Of(wanted)))
                {
                    yield return Of(data.Node.Id, output, output, wanted);
                }
            }
        }
    }

    private static (TypeClass Class, string What)? Given(LintSubject subject, FormVariables forms, NodeExpression expression)
    {
        if (subject.Data.VariableOf(expression) is { } variable)
        {
            return (TypeClasses.Of(TypeOf(subject, variable)), variable);
        }
        return expression.Type switch
        {
            "Input" when InputOf(subject, expression) is var (name, type) => (TypeClasses.Of(type), name),
            "Literal" => OfLiteral(expression),
            "JavaScript" when FormValidator.AsText(expression.Value) is { } script => OfScript(subject, forms, script),
            _ => null,
        };
    }

    private static (TypeClass, string)? OfScript(LintSubject subject, FormVariables forms, string script)
    {
        var shape = ScriptShape.OfResult(script);
        if (shape.Members is not null)
        {
            return (TypeClass.Composed, "{…}");
        }
        if (shape.Variable is not { } path)
        {
            return null;
        }
        if (!path.Contains('.', StringComparison.Ordinal))
        {
            return (TypeClasses.Of(TypeOf(subject, path)), path);
        }
        var parts = path.Split('.', 2);
        var classes = (forms.FieldsAt(parts[0], parts[1]) ?? []).Select(ClassOf).Distinct().ToList();
        return classes is [var only] ? (only, path) : null;
    }

    private static TypeClass ClassOf(FormField field) =>
        field.Type switch
        {
            FieldType.Boolean => TypeClass.Boolean,
            FieldType.WholeNumber or FieldType.Number => TypeClass.Number,
            FieldType.List or FieldType.Group => TypeClass.Composed,
            _ => TypeClass.Text,
        };

    private static (TypeClass, string)? OfLiteral(NodeExpression expression) =>
        expression.Value?.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => (TypeClass.Boolean, expression.Value.ToJsonString()),
            JsonValueKind.Number => (TypeClass.Number, expression.Value.ToJsonString()),
            // Files write every literal as a text: its type is what it can be read as.
            JsonValueKind.String when expression.Value.GetValue<string>() is { Length: > 0 } text => (
                Readable(text, expression.TypeName),
                text
            ),
            _ => null,
        };

    private static TypeClass Readable(string text, string? typeName) =>
        TypeClasses.Of(typeName) switch
        {
            TypeClass.Boolean => bool.TryParse(text, out _) ? TypeClass.Boolean : TypeClass.Text,
            TypeClass.Number => FormValidator.AsNumber(Number(text)) is not null ? TypeClass.Number : TypeClass.Text,
            _ => TypeClass.Any,
        };

    private static JsonNode? Number(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : null;

    private static (string Name, string Type)? InputOf(LintSubject subject, NodeExpression expression)
    {
        var name = FormValidator.AsText(expression.Value) ?? FormValidator.AsText((expression.Value as JsonObject)?["name"]);
        return subject.Workflow?.Inputs.FirstOrDefault(input => input.Name == name) is { } input ? (input.Name, input.TypeName) : null;
    }

    private static string? TypeOf(LintSubject subject, string variable) => subject.Data.Variables.GetValueOrDefault(variable)?.TypeName;

    private Finding Of(string node, string property, string what, string wanted) =>
        new()
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node,
            Property = property,
            Message = new LocalText(
                $"«{property}»: «{what}» {wanted} түріне келмейді.",
                $"«{property}»: «{what}» не подходит к типу {wanted}.",
                $"“{property}”: “{what}” does not fit the type {wanted}."
            ),
            Mend = new LocalText(
                "Түрі сай мән беріңіз немесе айнымалының түрін өзгертіңіз.",
                "Дайте значение нужного типа или измените тип переменной.",
                "Give it a value of that type, or change the variable's type."
            ),
        };
}
