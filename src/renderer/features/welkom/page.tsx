import { PageHead } from '../../components/page-head.tsx'

export function WelkomPage() {
  return <PageHead title="Welkom" />
}
