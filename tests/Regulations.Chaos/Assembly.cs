using Xunit;

// Two hosts, a sandbox and a database server carry the machine already.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
