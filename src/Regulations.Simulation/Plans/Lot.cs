namespace Regulations.Simulation.Plans;

/// <summary>One of several things by weight, chosen by a number from 0 to 1.</summary>
internal sealed class Lot<T>
{
    private readonly double[] upTo;
    private readonly T[] things;

    public Lot(IReadOnlyList<(T Thing, double Weight)> weighed)
    {
        things = [.. weighed.Select(entry => entry.Thing)];
        upTo = new double[things.Length];
        var total = 0.0;
        for (var i = 0; i < upTo.Length; i++)
            upTo[i] = total += weighed[i].Weight;
        for (var i = 0; i < upTo.Length; i++)
            upTo[i] /= total;
    }

    public bool IsCertain => things.Length == 1;

    public T First => things[0];

    public T At(double share)
    {
        for (var i = 0; i < upTo.Length - 1; i++)
        {
            if (share < upTo[i])
                return things[i];
        }
        return things[^1];
    }
}
