namespace Regulations.Runtime.Commands;

/// <summary>Something that is to be done: a record of plain data, applied in one transaction or not at all.</summary>
/// <typeparam name="TAnswer">What the sender learns; stored and given again for the same idempotency key.</typeparam>
public interface ICommand<TAnswer>;
