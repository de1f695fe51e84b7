namespace Regulations.Simulation.Chance;

/// <summary>How long something takes, in the unit of its place: working minutes for tasks, seconds for systems.</summary>
/// <remarks>All are drawn by inversion, one uniform number each, so that a longer distribution is longer draw by draw.</remarks>
public abstract record Distribution
{
    /// <summary>The greatest parameter accepted: a year of minutes.</summary>
    public const double Greatest = 525_600;

    private Distribution() { }

    /// <summary>The mean.</summary>
    public abstract double Mean { get; }

    /// <summary>The value below which a share of all draws lies.</summary>
    /// <param name="share">Above 0, below 1.</param>
    public abstract double At(double share);

    /// <summary>The same shape, so many times as long.</summary>
    public abstract Distribution Times(double factor);

    /// <summary>Always the same.</summary>
    public sealed record Fixed(double Value) : Distribution
    {
        /// <inheritdoc />
        public override double Mean => Value;

        /// <inheritdoc />
        public override double At(double share) => Value;

        /// <inheritdoc />
        public override Distribution Times(double factor) => new Fixed(Value * factor);
    }

    /// <summary>Exponential.</summary>
    public sealed record Exponential(double MeanValue) : Distribution
    {
        /// <inheritdoc />
        public override double Mean => MeanValue;

        /// <inheritdoc />
        public override double At(double share) => -MeanValue * Math.Log(1 - share);

        /// <inheritdoc />
        public override Distribution Times(double factor) => new Exponential(MeanValue * factor);
    }

    /// <summary>Anything between two ends alike.</summary>
    public sealed record Uniform(double From, double To) : Distribution
    {
        /// <inheritdoc />
        public override double Mean => (From + To) / 2;

        /// <inheritdoc />
        public override double At(double share) => From + (share * (To - From));

        /// <inheritdoc />
        public override Distribution Times(double factor) => new Uniform(From * factor, To * factor);
    }

    /// <summary>Between two ends, most often near one value: what people can estimate.</summary>
    public sealed record Triangular(double Least, double Likely, double Most) : Distribution
    {
        /// <inheritdoc />
        public override double Mean => (Least + Likely + Most) / 3;

        /// <inheritdoc />
        public override double At(double share)
        {
            var width = Most - Least;
            if (width <= 0)
                return Least;
            var rising = (Likely - Least) / width;
            return share < rising
                ? Least + Math.Sqrt(share * width * (Likely - Least))
                : Most - Math.Sqrt((1 - share) * width * (Most - Likely));
        }

        /// <inheritdoc />
        public override Distribution Times(double factor) => new Triangular(Least * factor, Likely * factor, Most * factor);
    }

    /// <summary>Log-normal, by its own mean and standard deviation: mostly short, at times very long.</summary>
    public sealed record LogNormal(double MeanValue, double Deviation) : Distribution
    {
        /// <inheritdoc />
        public override double Mean => MeanValue;

        /// <inheritdoc />
        public override double At(double share)
        {
            if (MeanValue <= 0)
                return 0;
            var variance = Math.Log(1 + (Deviation * Deviation / (MeanValue * MeanValue)));
            return Math.Exp(Math.Log(MeanValue) - (variance / 2) + (Math.Sqrt(variance) * NormalQuantile.At(share)));
        }

        /// <inheritdoc />
        public override Distribution Times(double factor) => new LogNormal(MeanValue * factor, Deviation * factor);
    }
}
