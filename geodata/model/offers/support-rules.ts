// Which regional schemes a project may be shown, by rules kept as data. A match is a reason to ask, never a promise.
import type { Language, Translated } from '../language.ts'
import type { SupportCondition, SupportRule } from './support-condition.ts'
import type { Project } from './support-project.ts'
import { PROJECT_LABELS } from './support-labels.ts'
import { SUPPORT_SCHEMES, SUPPORT_SOURCE } from './support-schemes.ts'
import type { SupportScheme } from './support-schemes.ts'

export type SupportMatch = {
  id: SupportScheme['id']
  scheme: string
  /** As published, in our words. */
  amount: string
  /** What of the project holds, then what is left to check. */
  why: string[]
  source: string
}

/** Stands under every list of schemes. */
export const SUPPORT_NOTICE: Translated = {
  fr: 'Aucune aide n’est promise ici : les montants sont ceux du communiqué de la Région, les rapprochements sont les nôtres, et seule la Région dit si un projet est éligible.',
  en: 'No grant is promised here: the amounts are those of the Region’s release, the matches are ours, and only the Region says whether a project is eligible.',
}

/**
 * The schemes whose rule holds for the project, or may hold once an unsaid field is: at least one condition must hold,
 * and none that is needed may fail. A field that is not said neither matches nor excludes: `why` names it as to check.
 */
export function matchSupport(project: Project, language: Language): SupportMatch[] {
  return SUPPORT_SCHEMES.flatMap((scheme) => {
    const { answer, met, unsaid } = judge(scheme.rule, project)
    if (answer === 'no' || met.length === 0) return []
    const check = answer === 'unsaid' ? unsaid : []
    return {
      id: scheme.id,
      scheme: scheme.name,
      amount: scheme.amount[language],
      why: [
        ...met.map((condition) => sayMet(condition, project, language)),
        ...check.map((condition) => sayUnsaid(condition, language)),
        scheme.says[language],
      ],
      source: SUPPORT_SOURCE[language],
    }
  })
}

type Judged = {
  answer: 'yes' | 'no' | 'unsaid'
  met: SupportCondition[]
  unsaid: SupportCondition[]
}

function judge(rule: SupportRule, project: Project): Judged {
  if ('field' in rule) {
    const said = project[rule.field]
    if (said === null) return { answer: 'unsaid', met: [], unsaid: [rule] }
    const holds = (rule.one_of as readonly unknown[]).includes(said)
    return { answer: holds ? 'yes' : 'no', met: holds ? [rule] : [], unsaid: [] }
  }
  const every = 'all' in rule
  const parts = (every ? rule.all : rule.any).map((part) => judge(part, project))
  const [decides, else_] = every ? (['no', 'yes'] as const) : (['yes', 'no'] as const)
  return {
    answer: parts.some(({ answer }) => answer === decides)
      ? decides
      : parts.some(({ answer }) => answer === 'unsaid')
        ? 'unsaid'
        : else_,
    met: parts.flatMap(({ met }) => met),
    // What is open inside a part that is decided does not matter any more.
    unsaid: parts.flatMap(({ answer, unsaid }) => (answer === 'unsaid' ? unsaid : [])),
  }
}

function sayMet({ field }: SupportCondition, project: Project, language: Language): string {
  const { name, values } = PROJECT_LABELS[field][language]
  return `${name}${language === 'fr' ? ' :' : ':'} ${values[String(project[field])] ?? ''}`
}

function sayUnsaid({ field, one_of }: SupportCondition, language: Language): string {
  const { name, values } = PROJECT_LABELS[field][language]
  const wanted = one_of.map((value) => values[String(value)] ?? '').join(', ')
  return language === 'fr'
    ? `À vérifier : ${lower(name)} (${wanted})`
    : `To check: ${lower(name)} (${wanted})`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
