using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Themes;

/// <summary>Series and their slots.</summary>
internal static class ThemesRegistration
{
    public static IServiceCollection AddThemes(this IServiceCollection services) => services
        .AddSingleton<ThemeWords>()
        .AddSingleton<CheckTheme>()
        .AddSingleton<OpenSlots>()
        .AddSingleton<FillSlot>()
        .AddSingleton<FillSlots>()
        .AddSingleton<CreateTheme>()
        .AddSingleton<ReopenSlots>()
        .AddSingleton<EditTheme>()
        .AddSingleton<SplitTheme>()
        .AddSingleton<PoolOfferReader>()
        .AddSingleton<StrategyReader>()
        .AddSingleton<ChangeStrategy>()
        .AddSingleton<OccurrencePost>()
        .AddSingleton<ChangeOccurrence>()
        .AddSingleton<ThemeReader>()
        .AddSingleton<WarnOfGaps>()
        .AddTick<WarnOfGaps>(TimeSpan.FromMinutes(5))
        .AddTick<FillSlots>(TimeSpan.FromSeconds(15));
}
