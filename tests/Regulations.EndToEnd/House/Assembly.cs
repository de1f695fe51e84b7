using Regulations.EndToEnd.House;
using Xunit;

// One browser and one house for all stories that leave the clock alone; those that move it open a house of their own.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(RunningHouse))]
// Two cores carry a host, a sandbox and a browser already.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
