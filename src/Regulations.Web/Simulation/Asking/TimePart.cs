using Regulations.Simulation.Chance;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Asking;

/// <summary>A parameter of a shape: the field's letter and the key of its name.</summary>
public sealed record TimeParameter(char Letter, string Text);

/// <summary>How long something takes: a shape and its one to three numbers.</summary>
public sealed class TimePart(FormReading reading, string id, Func<Words, string> name)
{
    /// <summary>The shapes with their parameters, what people can estimate first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<TimeParameter>> Shapes { get; } =
        new Dictionary<string, IReadOnlyList<TimeParameter>>(StringComparer.Ordinal)
        {
            ["triangular"] = [new('a', "simulation.time.least"), new('b', "simulation.time.likely"), new('c', "simulation.time.most")],
            ["uniform"] = [new('a', "simulation.time.least"), new('c', "simulation.time.most")],
            ["fixed"] = [new('a', "simulation.time.always")],
            ["exponential"] = [new('a', "simulation.time.mean")],
            ["lognormal"] = [new('a', "simulation.time.mean"), new('b', "simulation.time.deviation")],
        };

    /// <summary>The field of the shape.</summary>
    public static string Shape(string id) => $"shape-{id}";

    /// <summary>The field of a number.</summary>
    public static string Field(char letter, string id) => $"{letter}-{id}";

    /// <summary>What a form says before anybody has touched it.</summary>
    public static void Fill(Dictionary<string, string> values, string id, Distribution time)
    {
        (values[Shape(id)], var numbers) = time switch
        {
            Distribution.Triangular t => ("triangular", new[] { ('a', t.Least), ('b', t.Likely), ('c', t.Most) }),
            Distribution.Uniform u => ("uniform", [('a', u.From), ('c', u.To)]),
            Distribution.Exponential e => ("exponential", [('a', e.MeanValue)]),
            Distribution.LogNormal l => ("lognormal", [('a', l.MeanValue), ('b', l.Deviation)]),
            _ => ("fixed", [('a', time.Mean)]),
        };
        foreach (var (letter, number) in numbers)
            values[Field(letter, id)] = FormReading.Typed(number);
    }

    /// <summary>The distribution.</summary>
    public Distribution Read()
    {
        switch (reading.Choice(Shape(id), Shapes.Keys, name))
        {
            case "uniform":
                var (from, to) = (Of('a'), Of('c'));
                InOrder(from, to, 'c');
                return new Distribution.Uniform(from, to);
            case "fixed":
                return new Distribution.Fixed(Of('a'));
            case "exponential":
                return new Distribution.Exponential(Of('a'));
            case "lognormal":
                return new Distribution.LogNormal(Of('a', 0.01), Of('b'));
            default:
                var (least, likely, most) = (Of('a'), Of('b'), Of('c'));
                InOrder(least, likely, 'b');
                InOrder(likely, most, 'c');
                return new Distribution.Triangular(least, likely, most);
        }
    }

    private double Of(char letter, double least = 0) => reading.Number(Field(letter, id), least, 100_000, name);

    private void InOrder(double less, double more, char letter)
    {
        if (less > more && !reading.IsWrong(Field(letter, id)))
            reading.Fault(Field(letter, id), name, "simulation.fault.order");
    }
}
