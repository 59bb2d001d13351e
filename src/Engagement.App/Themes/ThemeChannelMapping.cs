using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Themes;

internal sealed class ThemeChannelMapping : IEntityTypeConfiguration<ThemeChannel>
{
    public void Configure(EntityTypeBuilder<ThemeChannel> builder)
    {
        builder.HasKey(row => new { row.ThemeId, row.ChannelId });
    }
}
