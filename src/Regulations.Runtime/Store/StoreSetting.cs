namespace Regulations.Runtime.Store;

/// <summary>A named value of the house, such as the demonstration clock's offset.</summary>
internal sealed class StoreSetting
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}
