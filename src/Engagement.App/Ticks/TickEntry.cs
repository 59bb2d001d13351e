using Quartz;

namespace Engagement.App.Ticks;

/// <summary>One line of the tick table.</summary>
/// <param name="Name">The flow's name.</param>
/// <param name="Schedule">Adds its job and trigger.</param>
internal sealed record TickEntry(string Name, Action<IQuartzBuilder> Schedule);
