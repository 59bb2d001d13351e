namespace Engagement.Benchmarks;

/// <summary>What else the machine is doing: no figure is told without it.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static string Load() => File.Exists(LoadFile) ? $"load {string.Join(' ', File.ReadAllText(LoadFile).Split(' ').Take(1))}" : "load unknown";
}
