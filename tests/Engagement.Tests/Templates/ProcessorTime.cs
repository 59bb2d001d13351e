using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Engagement.Tests.Templates;

/// <summary>
/// How long this thread really worked: what a clock on the wall shows on an idle machine, and what it cannot show on a busy one.
/// Where the system does not tell, the clock on the wall.
/// </summary>
internal static class ProcessorTime
{
    private const int OfThisThread = 3;

    public static TimeSpan Of(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now() => OperatingSystem.IsLinux() && clock_gettime(OfThisThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
