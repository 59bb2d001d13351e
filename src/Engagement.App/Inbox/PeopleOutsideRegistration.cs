using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Inbox;

/// <summary>Who speaks to us.</summary>
internal static class PeopleOutsideRegistration
{
    public static IServiceCollection AddPeopleOutside(this IServiceCollection services) => services
        .AddSingleton<SegmentReader>()
        .AddSingleton<WriteSegment>()
        .AddSingleton<PersonReader>()
        .AddSingleton<TendPerson>()
        .AddSingleton<CountContacts>()
        .AddTick<CountContacts>(TimeSpan.FromSeconds(10));
}
