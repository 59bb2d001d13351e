using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class DeskCountMapping : IEntityTypeConfiguration<DeskCount>
{
    public void Configure(EntityTypeBuilder<DeskCount> builder)
    {
        builder.ToTable("DeskCounts");
        builder.HasNoKey();
    }
}
