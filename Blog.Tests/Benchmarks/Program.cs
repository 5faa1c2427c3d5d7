using Blog.Benchmarks;
using Blog.Benchmarks.Commands;
using Blog.Benchmarks.Servers;

if (args is [Baseline.Command, var database, var synchronous])
{
    await Baseline.RunAsync(database, synchronous);
    return 0;
}

if (args is ["help" or "--help"])
{
    Console.WriteLine(BenchmarkOptions.Usage);
    return 0;
}

if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    Console.WriteLine(MachineInfo.Describe());
    Console.WriteLine();
    await (options.Command switch
    {
        BenchmarkCommand.Growth => Growth.RunAsync(options, cancellation.Token),
        BenchmarkCommand.Memory => Memory.RunAsync(options, cancellation.Token),
        BenchmarkCommand.Start => StartUp.RunAsync(options, cancellation.Token),
        BenchmarkCommand.Abuse => Abuse.RunAsync(options, cancellation.Token),
        BenchmarkCommand.Compare or _ => Comparison.RunAsync(options, cancellation.Token),
    });
    return 0;
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
{
    return 1;
}
